package org.attn4j.testkit.contract;

import java.util.List;
import org.attn4j.backbone.mobilenet.MobileNetV2Provider;
import org.attn4j.backbone.resnet.ResNet101Provider;
import org.attn4j.backbone.resnet.ResNet152Provider;
import org.attn4j.backbone.resnet.ResNet18Provider;
import org.attn4j.backbone.resnet.ResNet20Provider;
import org.attn4j.backbone.resnet.ResNet32Provider;
import org.attn4j.backbone.resnet.ResNet34Provider;
import org.attn4j.backbone.resnet.ResNet50Provider;
import org.attn4j.backbone.resnet.ResNet56Provider;
import org.attn4j.core.backbone.BackboneProvider;
import org.attn4j.testkit.junit.BackboneContractTest;
import org.junit.jupiter.api.Nested;

/** The residual networks of the project, narrow: here, because backbones cannot depend on the testkit. */
class BackbonesTest {

    private abstract static class Narrow extends BackboneContractTest {

        private final Class<? extends BackboneProvider> provider;
        private final List<String> parameterSets;

        Narrow(Class<? extends BackboneProvider> provider, String... parameterSets) {
            this.provider = provider;
            this.parameterSets = List.of(parameterSets);
        }

        @Override
        protected Class<? extends BackboneProvider> provider() {
            return provider;
        }

        @Override
        protected List<String> parameterSets() {
            return parameterSets;
        }
    }

    @Nested
    class ResNet18 extends Narrow {
        ResNet18() {
            super(
                    ResNet18Provider.class,
                    "{\"width\": 8}",
                    "{\"width\": 8, \"stem\": \"cifar\", \"zeroInitLastGamma\": true}");
        }
    }

    @Nested
    class ResNet34 extends Narrow {
        ResNet34() {
            super(ResNet34Provider.class, "{\"width\": 8}");
        }
    }

    @Nested
    class ResNet50 extends Narrow {
        ResNet50() {
            super(ResNet50Provider.class, "{\"width\": 8}", "{\"width\": 8, \"stem\": \"cifar\"}");
        }
    }

    @Nested
    class ResNet101 extends Narrow {
        ResNet101() {
            super(ResNet101Provider.class, "{\"width\": 4}");
        }
    }

    @Nested
    class ResNet152 extends Narrow {
        ResNet152() {
            super(ResNet152Provider.class, "{\"width\": 4}");
        }
    }

    @Nested
    class ResNet20 extends Narrow {
        ResNet20() {
            super(ResNet20Provider.class, "{\"width\": 4}", "{\"width\": 4, \"shortcut\": \"projection\"}");
        }
    }

    @Nested
    class ResNet32 extends Narrow {
        ResNet32() {
            super(ResNet32Provider.class, "{\"width\": 4}");
        }
    }

    @Nested
    class ResNet56 extends Narrow {
        ResNet56() {
            super(ResNet56Provider.class, "{\"width\": 4}");
        }
    }

    @Nested
    class MobileNetV2 extends Narrow {
        MobileNetV2() {
            super(
                    MobileNetV2Provider.class,
                    "{\"widthMultiplier\": 0.1}",
                    "{\"widthMultiplier\": 0.1, \"stem\": \"cifar\", \"dropout\": 0}");
        }
    }
}
