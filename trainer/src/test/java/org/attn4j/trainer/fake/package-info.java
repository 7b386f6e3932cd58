/** A small world for tests of runs: striped images, a network of some dozens of weights, and real wiring. */
package org.attn4j.trainer.fake;
