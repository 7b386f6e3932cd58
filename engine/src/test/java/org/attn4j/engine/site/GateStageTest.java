package org.attn4j.engine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.ConstantAttention;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.engine.gate.Nd4jGateKernel;
import org.attn4j.engine.placement.PlacedModule;
import org.junit.jupiter.api.Test;

class GateStageTest {

    private static final FeatureShape SHAPE = new FeatureShape(2, 3, 3, 2);

    private final ChannelGate module = (ChannelGate) new ConstantAttention(0.5).create();
    private final GateStage stage = new GateStage(
            module,
            new PlacedModule("conv1", Position.BEFORE_ACTIVATION, 0, "constant", module, SHAPE, false),
            new Nd4jGateKernel());

    @Test
    void aBackwardPassWithoutItsForwardPassIsRejected() {
        assertEquals(
                "a backward pass needs the forward pass of its step",
                assertThrows(IllegalStateException.class, stage::gate).getMessage());
        stage.clear();
        assertThrows(IllegalStateException.class, stage::gate);
    }
}
