/**
 * The kernels room: convolution, linear and pooling layers on oneDNN for the processor, behind Deeplearning4j's own
 * configurations. Start at {@link org.attn4j.kernels.onednn.OneDnnAccelerator}. Nothing depends on this room: it is
 * found as a service, and without it Deeplearning4j's own layers compute the same. Stable: the accelerator's name. Free
 * to change: the rest.
 *
 * <p>Feature maps lie channels last in memory ({@link org.attn4j.core.array.Layout#NHWC}), where oneDNN's kernels
 * need no transposition; their shape stays [N,C,H,W]. Whatever comes in another layout or type is reordered on entry.
 *
 * <p>May use: core.array, engine.accelerator, engine.layer; Deeplearning4j, JavaCPP, ND4J, oneDNN
 */
package org.attn4j.kernels.onednn;
