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
                        "JPEG and PNG images in a folder per class, or a zip of such folders",
                        ImageFolderParameters.class),
                Provider.dataset(
                        "sample",
                        "6,000 + 1,000 images of Fashion-MNIST, balanced over its 10 classes; part of the program",
                        SampleParameters.class),
                Provider.transform("brightness", "blends with black by a fixed factor", BrightnessParameters.class),
                Provider.transform(
                        "color-jitter",
                        "random brightness, contrast and saturation in random order",
                        ColorJitterParameters.class),
                Provider.transform("contrast", "blends with the mean grey by a fixed factor", ContrastParameters.class),
                Provider.transform(
                        "crop-resize",
                        "cuts out a fixed rectangle and resizes it to a square",
                        CropResizeParameters.class),
                Provider.transform("horizontal-flip", "mirrors left and right", HorizontalFlipParameters.class),
                Provider.transform(
                        "normalize",
                        "subtracts a mean and divides by a standard deviation per channel; last in a chain",
                        NormalizeParameters.class),
                Provider.transform(
                        "random-crop",
                        "cuts out a square at a random place, after a black frame is put around the image",
                        RandomCropParameters.class),
                Provider.transform(
                        "random-erasing",
                        "replaces a random rectangle of the finished values; behind normalize",
                        RandomErasingParameters.class),
                Provider.transform(
                        "random-horizontal-flip",
                        "mirrors left and right with a probability",
                        RandomHorizontalFlipParameters.class),
                Provider.transform(
                        "random-resized-crop",
                        "cuts out a random rectangle and resizes it to a square",
                        RandomResizedCropParameters.class),
                Provider.transform(
                        "random-rotation",
                        "turns about the centre by a random angle, black outside",
                        RandomRotationParameters.class),
                Provider.transform(
                        "resize", "resizes to a square, bilinear, filtered when shrinking", ResizeParameters.class),
                Provider.transform(
                        "rotate", "turns about the centre by a fixed angle, black outside", RotateParameters.class),
                Provider.transform(
                        "saturation", "blends with the grey image by a fixed factor", SaturationParameters.class));
    }
}
