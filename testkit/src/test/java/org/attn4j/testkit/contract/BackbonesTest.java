package org.attn4j.testkit.contract;

import java.util.List;
import org.attn4j.testkit.junit.BackboneContractTest;
import org.junit.jupiter.api.Nested;

/**
 * Tests narrow versions of the project's residual networks. The test is in this module because backbones cannot depend
 * on the testkit.
 */
class BackbonesTest {

    private abstract static class Narrow extends BackboneContractTest {

        private final String name;
        private final List<String> parameterSets;

        Narrow(String name, String... parameterSets) {
            this.name = name;
            this.parameterSets = List.of(parameterSets);
        }

        @Override
        protected String name() {
            return name;
        }

        @Override
        protected List<String> parameterSets() {
            return parameterSets;
        }
    }

    @Nested
    class ResNet18 extends Narrow {
        ResNet18() {
            super("resnet18", "{\"width\": 8}", "{\"width\": 8, \"stem\": \"cifar\", \"zeroInitLastGamma\": true}");
        }
    }

    @Nested
    class ResNet34 extends Narrow {
        ResNet34() {
            super("resnet34", "{\"width\": 8}");
        }
    }

    @Nested
    class ResNet50 extends Narrow {
        ResNet50() {
            super("resnet50", "{\"width\": 8}", "{\"width\": 8, \"stem\": \"cifar\"}");
        }
    }

    @Nested
    class ResNet101 extends Narrow {
        ResNet101() {
            super("resnet101", "{\"width\": 4}");
        }
    }

    @Nested
    class ResNet152 extends Narrow {
        ResNet152() {
            super("resnet152", "{\"width\": 4}");
        }
    }

    @Nested
    class ResNet20 extends Narrow {
        ResNet20() {
            super("resnet20", "{\"width\": 4}", "{\"width\": 4, \"shortcut\": \"projection\"}");
        }
    }

    @Nested
    class ResNet32 extends Narrow {
        ResNet32() {
            super("resnet32", "{\"width\": 4}");
        }
    }

    @Nested
    class ResNet56 extends Narrow {
        ResNet56() {
            super("resnet56", "{\"width\": 4}");
        }
    }

    @Nested
    class MobileNetV2 extends Narrow {
        MobileNetV2() {
            super(
                    "mobilenetv2",
                    "{\"widthMultiplier\": 0.1}",
                    "{\"widthMultiplier\": 0.1, \"stem\": \"cifar\", \"dropout\": 0}");
        }
    }
}
