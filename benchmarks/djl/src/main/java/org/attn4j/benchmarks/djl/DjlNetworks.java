package org.attn4j.benchmarks.djl;

import ai.djl.nn.Block;
import org.attn4j.benchmarks.protocol.Task;

/** The networks implemented with DJL, by name. */
final class DjlNetworks {

    private DjlNetworks() {}

    /** The network of a task. */
    static Block of(Task task) {
        boolean eca = task.attention().equals("eca");
        if (eca && !task.network().equals(Task.ALEXNET)) {
            throw new IllegalArgumentException("with DJL, attention is implemented for " + Task.ALEXNET + " only");
        }
        return switch (task.network()) {
            case Task.ALEXNET -> DjlAlexNet.of(eca);
            case "resnet20" -> DjlResNet.resnet20();
            case "resnet50" -> DjlResNet.resnet50();
            case "mobilenetv2" -> DjlMobileNetV2.create();
            default -> throw new IllegalArgumentException("network " + task.network() + " is not implemented with DJL");
        };
    }
}
