package org.attn4j.trainer.run;

import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.device.BackendFacts;

/**
 * What run.json's provenance says of the run itself, after what it says of program and machine; components are the keys
 * there.
 *
 * @param engine what computes
 * @param kernels what computes in place of the engine's own layers; {@code reference} where nothing does
 * @param precision of the numbers
 * @param dataSha256 the data's fingerprint
 */
record RunFacts(BackendFacts engine, String kernels, Precision precision, String dataSha256) {}
