package org.attn4j.runfiles;

import java.util.List;

/**
 * SHA-256 digests that show fairness: for one seed they are equal over variants.
 *
 * @param backboneWeights of the backbone's initial weights
 * @param attentionWeights of the modules' initial weights; empty text where there are none
 * @param imageOrders of each trained epoch's image order
 */
public record Digests(String backboneWeights, String attentionWeights, List<String> imageOrders) {}
