package org.attn4j.study.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.identity.DataLocations;
import org.attn4j.study.identity.RunIdentity;
import org.attn4j.study.identity.TreeDifference;
import org.attn4j.study.identity.UsedPlugins;

/**
 * The identity of runs by what run.json stores: the effective configuration less its name and the settings that may differ
 * between machines, the fingerprint of the data, and the bytes of the plugins that the configuration names.
 */
final class RecordedIdentity implements SameRun {

    @Override
    public List<TreeDifference> differences(RunRecord one, RunRecord other) {
        DataLocations locations = DataLocations.usual();
        List<TreeDifference> differences =
                new ArrayList<>(RunIdentity.of(one, locations).differences(RunIdentity.of(other, locations)));
        Optional<String> data = ProvenanceView.of(one).dataSha256();
        Optional<String> otherData = ProvenanceView.of(other).dataSha256();
        if (data.isPresent() && otherData.isPresent()) {
            differences.addAll(TreeDifference.between(fact(data.get()), fact(otherData.get())));
        }
        if (ProvenanceView.of(other).plugins().isPresent()) {
            differences.addAll(UsedPlugins.changes(one, new Provenance(other.provenance())));
        }
        return differences;
    }

    private static Map<String, Object> fact(String fingerprint) {
        return Map.of("provenance", Map.of(Provenance.DATA, fingerprint));
    }
}
