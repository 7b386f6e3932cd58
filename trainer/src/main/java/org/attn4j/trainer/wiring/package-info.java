/**
 * What the injector must know of the trainer: {@link org.attn4j.trainer.wiring.TrainerWiring} for the program,
 * {@link org.attn4j.trainer.wiring.RunWiring} for each run. A package of its own, since it depends on every other of the
 * trainer and none depends on it. May use: the trainer, Guice.
 */
package org.attn4j.trainer.wiring;
