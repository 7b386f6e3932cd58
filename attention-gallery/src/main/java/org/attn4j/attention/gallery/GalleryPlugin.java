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
import org.attn4j.attention.gallery.ela.ElaParameters;
import org.attn4j.attention.gallery.ema.EmaParameters;
import org.attn4j.attention.gallery.fca.FcaParameters;
import org.attn4j.attention.gallery.gather.GeParameters;
import org.attn4j.attention.gallery.gct.GctParameters;
import org.attn4j.attention.gallery.lct.LctParameters;
import org.attn4j.attention.gallery.mca.McaParameters;
import org.attn4j.attention.gallery.nonlocal.NonLocalParameters;
import org.attn4j.attention.gallery.sge.SgeParameters;
import org.attn4j.attention.gallery.simam.SimamParameters;
import org.attn4j.attention.gallery.squeeze.CseParameters;
import org.attn4j.attention.gallery.squeeze.ScseParameters;
import org.attn4j.attention.gallery.squeeze.SseParameters;
import org.attn4j.attention.gallery.srm.SrmParameters;
import org.attn4j.attention.gallery.triplet.TripletParameters;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** The plugin of the gallery: attention modules of other papers, and the ablations in the ECA-Net paper. */
public final class GalleryPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(
                Provider.attention(
                        "cbam",
                        "convolutional block attention: gates per channel from means and maxima, then per pixel",
                        CbamParameters.class),
                Provider.attention(
                        "coordinate",
                        "coordinate attention: one gate per row and one per column of each channel",
                        CoordinateParameters.class),
                Provider.attention(
                        "cse",
                        "channel squeeze and excitation: as se, with half as many hidden units as channels",
                        CseParameters.class),
                Provider.attention(
                        "eca-ns",
                        "ECA with a separate kernel for each channel: k weights per channel",
                        EcaNsParameters.class),
                Provider.attention(
                        "ela",
                        "efficient local attention: one gate per row and one per column of each channel, by convolution along them",
                        ElaParameters.class),
                Provider.attention(
                        "ema",
                        "efficient multi-scale attention: one gate per pixel of each group, from rows, columns and 3 x 3 pixels",
                        EmaParameters.class),
                Provider.attention(
                        "fca",
                        "frequency channel attention: one gate per channel from a cosine coefficient of its group",
                        FcaParameters.class),
                Provider.attention(
                        "gc",
                        "global context: one gate per channel from an attention-weighted mean over all pixels",
                        GcParameters.class),
                Provider.attention(
                        "gct",
                        "gated channel transformation: one gate per channel from its norm, normalised over channels",
                        GctParameters.class),
                Provider.attention(
                        "ge",
                        "gather-excite: gates from each channel's spatial context, with or without weights",
                        GeParameters.class),
                Provider.attention(
                        "lct",
                        "linear context transform: one gate per channel from its own mean, normalised within its group",
                        LctParameters.class),
                Provider.attention(
                        "mca",
                        "collaborative attention: one gate per channel, row and column, from mean and deviation",
                        McaParameters.class),
                Provider.attention(
                        "non-local",
                        "non-local block: to each pixel a mean over all pixels, weighted by similarity",
                        NonLocalParameters.class),
                Provider.attention(
                        "scse",
                        "concurrent spatial and channel squeeze and excitation: cse and sse in parallel",
                        ScseParameters.class),
                Provider.attention(
                        "se-gc",
                        "SE in groups: one gate per channel from the means of its group, one matrix per group",
                        SeGcParameters.class),
                Provider.attention(
                        "se-var1", "one gate per channel from its own mean, without weights", SeVar1Parameters.class),
                Provider.attention(
                        "se-var2",
                        "one gate per channel from its own mean, one weight per channel",
                        SeVar2Parameters.class),
                Provider.attention(
                        "se-var3",
                        "one gate per channel from all channels' means through one square matrix",
                        SeVar3Parameters.class),
                Provider.attention(
                        "sge",
                        "spatial group-wise enhancement: one gate per pixel of each group, from its similarity to the group's mean",
                        SgeParameters.class),
                Provider.attention(
                        "simam",
                        "one gate per pixel of each channel from its distance to the channel's mean, without weights",
                        SimamParameters.class),
                Provider.attention(
                        "srm",
                        "style-based recalibration: one gate per channel from its mean and deviation, batch-normalised",
                        SrmParameters.class),
                Provider.attention(
                        "sse",
                        "spatial squeeze and excitation: one gate per pixel from all its channels",
                        SseParameters.class),
                Provider.attention(
                        "triplet",
                        "triplet attention: one gate per pair of a row, a column and a channel; the mean of three maps",
                        TripletParameters.class));
    }
}
