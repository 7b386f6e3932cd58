package org.attn4j.trainer.config;

import org.attn4j.config.binding.Partial;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;

/** The keys of a configuration that say what one run is. */
record RunSections(
        @Doc("the study's name, which names its folder") String name,
        @Doc("the data and its transforms") DatasetSection dataset,
        @Doc("backbone and attention") @Default("{}") Partial<ModelSection> model,
        @Doc("the recipe") @Default("{}") TrainingSection training,

        @Doc("where to compute: auto, cpu, gpu or gpu:N") @Default("auto")
        String device,

        @Doc("which kernels compute on the processor") @Default("auto")
        Kernels kernels,

        @Doc("the type of the products") @Default("float32") Precision precision) {

    /** Keys that mean something elsewhere. */
    static final String[] ELSEWHERE = {"study", "extends", "$schema"};
}
