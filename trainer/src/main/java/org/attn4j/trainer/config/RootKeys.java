package org.attn4j.trainer.config;

import java.util.List;
import org.attn4j.config.binding.Part;
import org.attn4j.config.document.Node;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;

/** The keys of a configuration that say what one run is. */
record RootKeys(
        @Doc("the study's name, which names its folder") String name,
        @Doc("the data and its transforms") Part<DatasetParameters, DatasetKeys> dataset,
        @Doc("backbone and attention") @Default("{}") Node model,
        @Doc("the recipe") @Default("{}") TrainingSection training,

        @Doc("where to compute: auto, cpu, gpu or gpu:N") @Default("auto")
        String device,

        @Doc("which kernels compute on the processor") @Default("auto")
        Kernels kernels,

        @Doc("the type of the products") @Default("float32") Precision precision) {

    /** Keys that mean something elsewhere. */
    static final List<String> ELSEWHERE = List.of("study", "extends", "$schema");
}
