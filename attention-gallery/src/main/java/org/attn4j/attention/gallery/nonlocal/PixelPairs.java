package org.attn4j.attention.gallery.nonlocal;

import java.util.function.UnaryOperator;
import org.attn4j.core.layer.Softmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The weighted mean over pixels: for each image y = softmax(theta phi^T) g with a softmax over the second pixel. The P Q
 * weights of an image are computed again in the backward pass, so that those of a batch need not be kept.
 *
 * @param theta [N*P,R]
 * @param phi [N*Q,R]
 * @param values g, [N*Q,R]
 * @param batch N
 */
record PixelPairs(INDArray theta, INDArray phi, INDArray values, int batch) {

    /** The gradients of the operands. */
    record Gradients(INDArray theta, INDArray phi, INDArray values) {}

    /** y, [N*P,R], a new array. */
    INDArray forward() {
        INDArray result = Nd4j.createUninitialized(theta.dataType(), theta.shape(), 'c');
        for (int image = 0; image < batch; image++) {
            rows(result, image).assign(weights(image).mmul(rows(values, image)));
        }
        return result;
    }

    /** The gradients from dLoss/dy, [N*P,R]. */
    Gradients backward(INDArray gradient) {
        UnaryOperator<INDArray> like = array -> Nd4j.createUninitialized(array.dataType(), array.shape(), 'c');
        Gradients gradients = new Gradients(like.apply(theta), like.apply(phi), like.apply(values));
        for (int image = 0; image < batch; image++) {
            INDArray weights = weights(image);
            INDArray dy = rows(gradient, image);
            INDArray dlogits = Softmax.backward(dy.mmul(rows(values, image).transpose()), weights);
            rows(gradients.values(), image).assign(weights.transpose().mmul(dy));
            rows(gradients.theta(), image).assign(dlogits.mmul(rows(phi, image)));
            rows(gradients.phi(), image).assign(dlogits.transpose().mmul(rows(theta, image)));
        }
        return gradients;
    }

    /** The weights of an image, [P,Q]. */
    private INDArray weights(int image) {
        return Softmax.of(rows(theta, image).mmul(rows(phi, image).transpose()));
    }

    /** The rows of an image, a view. */
    private INDArray rows(INDArray matrix, int image) {
        long count = matrix.size(0) / batch;
        return matrix.get(NDArrayIndex.interval(image * count, (image + 1) * count), NDArrayIndex.all());
    }
}
