package org.attn4j.trainer.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import org.attn4j.core.file.Sha256;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;

/** Digests of a network's initial weights: SHA-256 over the names and values of its tensors, sorted by name. */
record InitialDigests(String backbone, String attention) {

    static InitialDigests of(Network network) {
        return new InitialDigests(digest(network, false), digest(network, true));
    }

    private static String digest(Network network, boolean attention) {
        List<Tensor> tensors = network.tensors().stream()
                .filter(tensor -> tensor.attention() == attention)
                .sorted(Comparator.comparing(Tensor::key))
                .toList();
        if (tensors.isEmpty()) {
            return "";
        }
        MessageDigest digest = Sha256.start();
        for (Tensor tensor : tensors) {
            digest.update(tensor.key().getBytes(StandardCharsets.UTF_8));
            float[] values = Network.readFloats(network.weights(), tensor);
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
            bytes.asFloatBuffer().put(values);
            digest.update(bytes.array());
        }
        return Sha256.hex(digest);
    }
}
