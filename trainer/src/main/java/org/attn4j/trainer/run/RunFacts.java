package org.attn4j.trainer.run;

import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.device.BackendFacts;

/**
 * Facts of a run that are added to run.json's provenance, after those of the program and the machine. The components
 * are the stored keys.
 *
 * @param engine the ND4J backend
 * @param kernels the kernels that replace DL4J's layers; {@code reference} if none do
 * @param precision the number format of products
 * @param dataSha256 the dataset's fingerprint
 */
record RunFacts(BackendFacts engine, String kernels, Precision precision, String dataSha256) {}
