package org.attn4j.backbone;

import java.util.List;
import java.util.function.Function;
import org.attn4j.backbone.mobilenet.MobileNetV2Parameters;
import org.attn4j.backbone.resnet.CifarResNet;
import org.attn4j.backbone.resnet.ImageNetResNet;
import org.attn4j.core.Kind;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;
import org.attn4j.core.backbone.BackboneParameters;

/** The plugin of AlexNet, MobileNetV2 and the ResNets of He et al., arXiv:1512.03385, table 1 and section 4.2. */
public final class BackbonesPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(
                Provider.backbone(
                        "alexnet",
                        "AlexNet with 7.5 million parameters at 128 pixels: five convolutions, three linear layers",
                        AlexNetParameters.class),
                Provider.backbone(
                        "mobilenetv2",
                        "MobileNetV2 with 3.5 million parameters: 17 inverted residual blocks",
                        MobileNetV2Parameters.class),
                imageNet(
                        "resnet18",
                        "ResNet-18 with 11.7 million parameters: basic blocks, 2, 2, 2, 2 per stage",
                        resNet -> resNet.basic("resnet18", 2, 2, 2, 2)),
                imageNet(
                        "resnet34",
                        "ResNet-34 with 21.8 million parameters: basic blocks, 3, 4, 6, 3 per stage",
                        resNet -> resNet.basic("resnet34", 3, 4, 6, 3)),
                imageNet(
                        "resnet50",
                        "ResNet-50 with 25.6 million parameters: bottleneck blocks, 3, 4, 6, 3 per stage",
                        resNet -> resNet.bottleneck("resnet50", 3, 4, 6, 3)),
                imageNet(
                        "resnet101",
                        "ResNet-101 with 44.5 million parameters: bottleneck blocks, 3, 4, 23, 3 per stage",
                        resNet -> resNet.bottleneck("resnet101", 3, 4, 23, 3)),
                imageNet(
                        "resnet152",
                        "ResNet-152 with 60.2 million parameters: bottleneck blocks, 3, 8, 36, 3 per stage",
                        resNet -> resNet.bottleneck("resnet152", 3, 8, 36, 3)),
                cifar(
                        "resnet20",
                        "ResNet-20 for CIFAR with 0.27 million parameters: three stages of 3 basic blocks",
                        resNet -> resNet.network("resnet20", 3)),
                cifar(
                        "resnet32",
                        "ResNet-32 for CIFAR with 0.46 million parameters: three stages of 5 basic blocks",
                        resNet -> resNet.network("resnet32", 5)),
                cifar(
                        "resnet56",
                        "ResNet-56 for CIFAR with 0.85 million parameters: three stages of 9 basic blocks",
                        resNet -> resNet.network("resnet56", 9)));
    }

    private static Provider<BackboneParameters> imageNet(
            String name, String description, Function<ImageNetResNet, BackboneParameters> network) {
        return Provider.of(Kind.BACKBONE, name, description, ImageNetResNet.class, network);
    }

    private static Provider<BackboneParameters> cifar(
            String name, String description, Function<CifarResNet, BackboneParameters> network) {
        return Provider.of(Kind.BACKBONE, name, description, CifarResNet.class, network);
    }
}
