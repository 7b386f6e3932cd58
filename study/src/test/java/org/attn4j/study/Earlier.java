package org.attn4j.study;

import java.util.Map;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.Provenance;
import org.attn4j.trainer.data.DataFingerprint;

/** Checks of earlier runs with given facts of this process, whose kernels are DL4J's layers. */
final class Earlier {

    private Earlier() {}

    static EarlierRuns runs(Map<String, Object> facts, DataFingerprint data) {
        return new EarlierRuns(new Provenance(facts), data, AcceleratorSelection.none());
    }
}
