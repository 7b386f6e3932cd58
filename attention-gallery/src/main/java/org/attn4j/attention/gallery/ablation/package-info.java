/**
 * The intermediate steps from SE to ECA that the ECA paper compares. Start at {@link
 * org.attn4j.attention.gallery.ablation.SeVar1Parameters}. Source: Wang et al., ECA-Net, arXiv:1910.03151, section 3.2
 * and table 2.
 *
 * <p>May use: core.attention, core.error, core.expression, core.parameter
 */
package org.attn4j.attention.gallery.ablation;
