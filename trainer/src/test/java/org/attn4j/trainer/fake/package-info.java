/** A small world for tests of runs: striped images, a network of a few dozen weights, and real wiring. */
package org.attn4j.trainer.fake;
