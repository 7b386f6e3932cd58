/**
 * What a plugin offers: named providers. An author of plugins sees the packages below this one and nothing else of
 * attn4j. Start at {@link org.attn4j.core.Provider}. Stable: all of it.
 *
 * <p>May use: nothing
 */
package org.attn4j.core;
