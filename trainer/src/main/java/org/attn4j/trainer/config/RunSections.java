package org.attn4j.trainer.config;

import org.attn4j.config.binding.Partial;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;

/** The keys of a configuration that say what one run is. */
record RunSections(
        @Doc("name of the study and of its results folder") String name,
        @Doc("the data and its transforms") DatasetSection dataset,
        @Doc("backbone and attention") @Default("{}") Partial<ModelSection> model,
        @Doc("the recipe") @Default("{}") TrainingSection training,

        @Doc("device to compute on: auto, cpu, gpu or gpu:N") @Default("auto")
        String device,

        @Doc("kernels to use on the CPU") @Default("auto") Kernels kernels,

        @Doc("number format of the matrix products") @Default("float32")
        Precision precision) {

    /** Keys that mean something elsewhere. */
    static final String[] ELSEWHERE = {"study", "extends", "$schema"};
}
