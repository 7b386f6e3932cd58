package org.attn4j.runfiles;

import java.util.List;

/**
 * SHA-256 digests that show whether variants start from the same state: they are equal for all runs with one seed.
 *
 * @param backboneWeights of the backbone's initial weights
 * @param attentionWeights of the modules' initial weights; empty if there are none
 * @param imageOrders of each trained epoch's image order
 */
public record Digests(String backboneWeights, String attentionWeights, List<String> imageOrders) {}
