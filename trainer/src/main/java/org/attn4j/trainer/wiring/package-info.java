/**
 * The bindings of the trainer: {@link org.attn4j.trainer.wiring.TrainerWiring} for the program, {@link
 * org.attn4j.trainer.wiring.RunWiring} for each run. None of the trainer's other packages depends on this one.
 *
 * <p>May use: trainer, trainer.data, trainer.run, trainer.saved; Guice
 */
package org.attn4j.trainer.wiring;
