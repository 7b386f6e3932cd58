/**
 * What a plugin offers: providers, each with a name. Everything below this package is what an author of plugins sees,
 * and nothing else. May use: every package of core. Stable: all of it.
 */
package org.attn4j.core;
