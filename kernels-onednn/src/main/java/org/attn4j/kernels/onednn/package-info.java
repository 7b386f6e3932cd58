/**
 * The kernels room: convolution, linear and pooling layers on oneDNN for the CPU, which replace Deeplearning4j's. Start
 * at {@link org.attn4j.kernels.onednn.OneDnnAccelerator}. No other room depends on this one: it is found as a service,
 * and without it Deeplearning4j's own layers compute the same functions. Stable: the accelerator's name. Free to
 * change: the rest.
 *
 * <p>Feature maps are stored in {@link org.attn4j.core.array.Layout#NHWC}, which oneDNN's kernels use without
 * transposition; their shape stays [N,C,H,W]. Arrays in another layout or type are reordered on entry.
 *
 * <p>May use: core.array, engine.accelerator, engine.layer; Deeplearning4j, JavaCPP, ND4J, oneDNN
 */
package org.attn4j.kernels.onednn;
