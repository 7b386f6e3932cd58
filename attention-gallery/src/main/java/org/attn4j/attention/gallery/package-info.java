/**
 * The gallery room: attention modules that have no separate Maven module, one package per family: {@code ablation}
 * (eca-ns and the variants of SE that the ECA paper compares), {@code squeeze} (cse, sse, scse), {@code cbam},
 * {@code gather} (ge), {@code fca}, {@code srm}, {@code gct}, {@code simam}, {@code coordinate}, {@code context} (gc),
 * {@code triplet}, {@code ela}, {@code sge}, {@code lct}, {@code mca}, {@code ema}, {@code nonlocal} (non-local). Each
 * consists of a parameter record and its computation. Stable: the modules' names, their parameters, their weights' names.
 *
 * <p>May use: attention.gallery.ablation, attention.gallery.cbam, attention.gallery.context,
 * attention.gallery.coordinate, attention.gallery.ela, attention.gallery.ema, attention.gallery.fca,
 * attention.gallery.gather, attention.gallery.gct, attention.gallery.lct, attention.gallery.mca,
 * attention.gallery.nonlocal, attention.gallery.sge, attention.gallery.simam, attention.gallery.squeeze,
 * attention.gallery.srm, attention.gallery.triplet, core
 */
package org.attn4j.attention.gallery;
