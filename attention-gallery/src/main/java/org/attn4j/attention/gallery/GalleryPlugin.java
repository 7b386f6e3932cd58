package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.ablation.EcaNsParameters;
import org.attn4j.attention.gallery.ablation.SeGcParameters;
import org.attn4j.attention.gallery.ablation.SeVar1Parameters;
import org.attn4j.attention.gallery.ablation.SeVar2Parameters;
import org.attn4j.attention.gallery.ablation.SeVar3Parameters;
import org.attn4j.attention.gallery.cbam.CbamParameters;
import org.attn4j.attention.gallery.context.GcParameters;
import org.attn4j.attention.gallery.coordinate.CoordinateParameters;
import org.attn4j.attention.gallery.gather.GeParameters;
import org.attn4j.attention.gallery.gct.GctParameters;
import org.attn4j.attention.gallery.simam.SimamParameters;
import org.attn4j.attention.gallery.squeeze.CseParameters;
import org.attn4j.attention.gallery.squeeze.ScseParameters;
import org.attn4j.attention.gallery.squeeze.SseParameters;
import org.attn4j.attention.gallery.srm.SrmParameters;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** The plugin of the gallery: attention modules of other papers, and the ablations in the ECA-Net paper. */
public final class GalleryPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(
                Provider.attention(
                        "cbam",
                        "one gate per channel from means and maxima, then one per pixel from its neighbourhood",
                        CbamParameters.class),
                Provider.attention(
                        "coordinate",
                        "coordinate attention: one gate per row and one per column of each channel",
                        CoordinateParameters.class),
                Provider.attention(
                        "cse",
                        "channel squeeze and excitation: a gate from all channels' means, half as many hidden units",
                        CseParameters.class),
                Provider.attention(
                        "eca-ns",
                        "ECA with kernels that channels do not share: k weights per channel",
                        EcaNsParameters.class),
                Provider.attention(
                        "gc",
                        "global context: a gate from all pixels, each weighted by what it shows",
                        GcParameters.class),
                Provider.attention(
                        "gct",
                        "gated channel transformation: a gate from each channel's norm among all channels' norms",
                        GctParameters.class),
                Provider.attention(
                        "ge",
                        "gather-excite: a gate from each channel's surroundings, without or with weights",
                        GeParameters.class),
                Provider.attention(
                        "scse",
                        "concurrent spatial and channel squeeze and excitation: cse and sse side by side",
                        ScseParameters.class),
                Provider.attention(
                        "se-gc",
                        "a gate from the means of the channels of the same group, one matrix per group",
                        SeGcParameters.class),
                Provider.attention(
                        "se-var1", "each channel's gate from its own mean, without weights", SeVar1Parameters.class),
                Provider.attention(
                        "se-var2", "each channel's gate from its own mean and one weight", SeVar2Parameters.class),
                Provider.attention(
                        "se-var3", "a gate from all channels' means through one square matrix", SeVar3Parameters.class),
                Provider.attention(
                        "simam",
                        "one gate per pixel from its distance to the channel's mean, without weights",
                        SimamParameters.class),
                Provider.attention(
                        "srm",
                        "style-based recalibration: a gate from each channel's mean and deviation, normalised over the batch",
                        SrmParameters.class),
                Provider.attention(
                        "sse",
                        "spatial squeeze and excitation: one gate per pixel, from all its channels",
                        SseParameters.class));
    }
}
