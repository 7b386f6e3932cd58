package org.attn4j.dataset;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;
import org.attn4j.dataset.cifar.Cifar10Parameters;
import org.attn4j.dataset.fashion.FashionMnistParameters;
import org.attn4j.dataset.folder.ImageFolderParameters;
import org.attn4j.dataset.sample.SampleParameters;
import org.attn4j.dataset.transform.BrightnessParameters;
import org.attn4j.dataset.transform.ColorJitterParameters;
import org.attn4j.dataset.transform.ContrastParameters;
import org.attn4j.dataset.transform.CropResizeParameters;
import org.attn4j.dataset.transform.HorizontalFlipParameters;
import org.attn4j.dataset.transform.NormalizeParameters;
import org.attn4j.dataset.transform.RandomCropParameters;
import org.attn4j.dataset.transform.RandomErasingParameters;
import org.attn4j.dataset.transform.RandomHorizontalFlipParameters;
import org.attn4j.dataset.transform.RandomResizedCropParameters;
import org.attn4j.dataset.transform.RandomRotationParameters;
import org.attn4j.dataset.transform.ResizeParameters;
import org.attn4j.dataset.transform.RotateParameters;
import org.attn4j.dataset.transform.SaturationParameters;

/** The built-in datasets and image transforms. */
public final class DatasetsPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(
                Provider.dataset(
                        "cifar10",
                        "CIFAR-10: 50,000 + 10,000 colour images of 32 x 32 pixels in 10 classes",
                        Cifar10Parameters.class),
                Provider.dataset(
                        "fashion-mnist",
                        "Fashion-MNIST: 60,000 + 10,000 grey images of 28 x 28 pixels in 10 classes",
                        FashionMnistParameters.class),
                Provider.dataset(
                        "image-folder",
                        "JPEG and PNG images in one folder per class, or a zip file of such folders",
                        ImageFolderParameters.class),
                Provider.dataset(
                        "sample",
                        "6,000 + 1,000 images of Fashion-MNIST, balanced over its 10 classes; included in attn4j",
                        SampleParameters.class),
                Provider.transform(
                        "brightness", "blends the image with black by a fixed factor", BrightnessParameters.class),
                Provider.transform(
                        "color-jitter",
                        "random brightness, contrast and saturation, in random order",
                        ColorJitterParameters.class),
                Provider.transform(
                        "contrast",
                        "blends the image with its mean grey level by a fixed factor",
                        ContrastParameters.class),
                Provider.transform(
                        "crop-resize",
                        "crops a fixed rectangle and resizes it to a square",
                        CropResizeParameters.class),
                Provider.transform("horizontal-flip", "flips the image horizontally", HorizontalFlipParameters.class),
                Provider.transform(
                        "normalize",
                        "normalises each channel by a mean and a standard deviation; after transforms of 8-bit images",
                        NormalizeParameters.class),
                Provider.transform(
                        "random-crop",
                        "pads the image with black, then crops a random square",
                        RandomCropParameters.class),
                Provider.transform(
                        "random-erasing",
                        "replaces a random rectangle of the normalised values; after normalize",
                        RandomErasingParameters.class),
                Provider.transform(
                        "random-horizontal-flip",
                        "flips the image horizontally with a given probability",
                        RandomHorizontalFlipParameters.class),
                Provider.transform(
                        "random-resized-crop",
                        "crops a random rectangle and resizes it to a square",
                        RandomResizedCropParameters.class),
                Provider.transform(
                        "random-rotation",
                        "rotates about the centre by a random angle, filling with black",
                        RandomRotationParameters.class),
                Provider.transform(
                        "resize", "resizes to a square: bilinear, antialiased when shrinking", ResizeParameters.class),
                Provider.transform(
                        "rotate",
                        "rotates about the centre by a fixed angle, filling with black",
                        RotateParameters.class),
                Provider.transform(
                        "saturation",
                        "blends the image with its greyscale version by a fixed factor",
                        SaturationParameters.class));
    }
}
