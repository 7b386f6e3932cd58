/**
 * The rules of the rooms as tests. Here, because cli is the one room that sees all others. Start at {@link
 * org.attn4j.architecture.Rule} (modules and habits), {@link org.attn4j.architecture.Library} (outside libraries) and
 * {@link org.attn4j.architecture.MayUse} (the list of each package).
 */
package org.attn4j.architecture;
