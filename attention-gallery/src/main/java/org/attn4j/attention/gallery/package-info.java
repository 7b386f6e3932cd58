/**
 * The attention modules of the papers that are not rooms of their own, one package a family: {@code ablation} (eca-ns
 * and the variants of SE that the ECA paper compares), {@code squeeze} (cse, sse, scse), {@code cbam}, {@code gather}
 * (ge), {@code srm}, {@code gct}, {@code simam}, {@code coordinate}, {@code context} (gc). Each is a provider, its
 * parameters and its mathematics. May use: core's SPI and ND4J arrays. Stable: the modules' names, their parameters,
 * their weights' names.
 */
package org.attn4j.attention.gallery;
