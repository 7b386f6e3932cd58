/**
 * Simple, parameter-free attention. Start at {@link org.attn4j.attention.gallery.simam.SimamProvider}. Yang et al.,
 * SimAM, ICML 2021.
 */
package org.attn4j.attention.gallery.simam;
