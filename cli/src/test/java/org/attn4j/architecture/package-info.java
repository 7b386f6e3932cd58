/** The rules of the rooms as tests. Here, because cli is the one room that sees all others. */
package org.attn4j.architecture;
