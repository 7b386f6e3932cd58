package org.attn4j.study.merge;

import java.util.List;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.identity.TreeDifference;

/** Decides whether two runs of one variant are comparable: one may be taken for the other, but for the seed. */
interface SameRun {

    /** What differs in the runs' identities, seed apart; empty if nothing does. */
    List<TreeDifference> differences(RunRecord one, RunRecord other);
}
