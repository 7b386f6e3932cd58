/**
 * The map room: element-wise expressions over feature maps and their sums and maxima, evaluated in one pass over memory. A
 * module that computes with them is as fast in either layout, in parallel and vectorised, and runs on every backend. Start
 * at {@link org.attn4j.core.map.FeatureMap}.
 *
 * <p>Stable types: FeatureMap, MapPass, MapReduction, MapStep, Over, Result
 *
 * <p>May use: core.array, core.attention; ND4J
 */
package org.attn4j.core.map;
