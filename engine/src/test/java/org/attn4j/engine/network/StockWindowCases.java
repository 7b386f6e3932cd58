package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** Layers that compute an output from the window around a pixel. */
final class StockWindowCases {

    private StockWindowCases() {}

    static StockCase convolution(StockWindow window, boolean hasBias) {
        int units = 2;
        return new StockCase(
                "convolution " + window + (hasBias ? "" : " without bias"),
                Set.of(
                        "ConvolutionLayer.kernelSize",
                        "ConvolutionLayer.stride",
                        "ConvolutionLayer.padding",
                        "ConvolutionLayer.dilation",
                        "ConvolutionLayer.convolutionMode",
                        "ConvolutionLayer.hasBias",
                        "FeedForwardLayer.nIn",
                        "FeedForwardLayer.nOut"),
                (graph, input) -> {
                    ConvolutionLayer layer = new ConvolutionLayer.Builder(window.kernel())
                            .stride(window.stride())
                            .padding(window.padding())
                            .dilation(window.dilation())
                            .convolutionMode(window.mode())
                            .nIn(StockCase.COLOURS)
                            .nOut(units)
                            .hasBias(hasBias)
                            .build();
                    graph.addLayer("tested", layer, input);
                    return "tested";
                },
                (image, parameters) -> {
                    double[] weight = parameters.of("tested/weight");
                    double[] bias = hasBias ? parameters.of("tested/bias") : new double[units];
                    int kernel = window.kernel()[0] * window.kernel()[1];
                    return window.map(units, (unit, y, x) -> {
                        double[] sum = {bias[unit]};
                        for (int c = 0; c < StockCase.COLOURS; c++) {
                            int from = (unit * StockCase.COLOURS + c) * kernel;
                            window.forEach(image, c, y, x, (index, value) -> sum[0] += weight[from + index] * value);
                        }
                        return sum[0];
                    });
                });
    }

    static StockCase depthwise(StockWindow window, int multiplier) {
        return new StockCase(
                "depthwise " + window + " times " + multiplier,
                Set.of("DepthwiseConvolution2D.depthMultiplier"),
                (graph, input) -> {
                    DepthwiseConvolution2D layer = new DepthwiseConvolution2D.Builder(window.kernel())
                            .stride(window.stride())
                            .padding(window.padding())
                            .dilation(window.dilation())
                            .convolutionMode(window.mode())
                            .depthMultiplier(multiplier)
                            .build();
                    graph.addLayer("tested", layer, input);
                    return "tested";
                },
                (image, parameters) -> {
                    double[] weight = parameters.of("tested/weight");
                    double[] bias = parameters.of("tested/bias");
                    int kernel = window.kernel()[0] * window.kernel()[1];
                    return window.map(StockCase.COLOURS * multiplier, (unit, y, x) -> {
                        double[] sum = {bias[unit]};
                        window.forEach(
                                image,
                                unit / multiplier,
                                y,
                                x,
                                (index, value) -> sum[0] += weight[unit * kernel + index] * value);
                        return sum[0];
                    });
                });
    }

    static StockCase pooling(StockWindow window, SubsamplingLayer.PoolingType type) {
        return new StockCase(
                type + " pooling " + window,
                Set.of(
                        "SubsamplingLayer.kernelSize",
                        "SubsamplingLayer.stride",
                        "SubsamplingLayer.padding",
                        "SubsamplingLayer.dilation",
                        "SubsamplingLayer.convolutionMode",
                        "SubsamplingLayer.poolingType"),
                (graph, input) -> {
                    SubsamplingLayer layer = new SubsamplingLayer.Builder(type)
                            .kernelSize(window.kernel())
                            .stride(window.stride())
                            .padding(window.padding())
                            .dilation(window.dilation())
                            .convolutionMode(window.mode())
                            .build();
                    graph.addLayer("tested", layer, input);
                    return "tested";
                },
                (image, parameters) -> window.map(StockCase.COLOURS, (c, y, x) -> {
                    List<Double> values = new ArrayList<>();
                    window.forEach(image, c, y, x, (index, value) -> values.add(value));
                    return values.stream()
                            .reduce(type == SubsamplingLayer.PoolingType.MAX ? Math::max : Double::sum)
                            .map(result -> type == SubsamplingLayer.PoolingType.MAX ? result : result / values.size())
                            .orElseThrow();
                }));
    }
}
