/**
 * The steps from SE to ECA that the ECA paper compares. Start at {@link
 * org.attn4j.attention.gallery.ablation.SeVar1Provider}. Wang et al., ECA-Net, arXiv:1910.03151, section 3.2 and table
 * 2.
 */
package org.attn4j.attention.gallery.ablation;
