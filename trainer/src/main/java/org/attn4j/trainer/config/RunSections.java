package org.attn4j.trainer.config;

import org.attn4j.config.binding.Partial;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;

/** The keys of a configuration that define one run. */
record RunSections(
        @Doc("name of the study and of its folder") String name,
        @Doc("dataset and image transforms") DatasetSection dataset,
        @Doc("backbone and attention") @Default("{}") Partial<ModelSection> model,
        @Doc("training recipe") @Default("{}") TrainingSection training,

        @Doc("device to compute on: auto, cpu, gpu or gpu:N") @Default("auto")
        String device,

        @Doc("CPU kernels: auto (the fastest available), onednn or reference") @Default("auto")
        Kernels kernels,

        @Doc("number format of products: float32 or bfloat16; sums and weights are float32") @Default("float32")
        Precision precision) {

    /** Keys of the same file that are not part of a run's configuration. */
    static final String[] ELSEWHERE = {"study", "extends", "$schema"};
}
