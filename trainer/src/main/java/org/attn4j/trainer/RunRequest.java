package org.attn4j.trainer;

import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.trainer.config.RunConfiguration;

/**
 * The run to train and the folder to save it in.
 *
 * @param id variant and seed
 * @param configuration the effective configuration of the variant
 * @param folder the run's folder, created if absent
 */
public record RunRequest(RunId id, RunConfiguration configuration, RunFolder folder) {}
