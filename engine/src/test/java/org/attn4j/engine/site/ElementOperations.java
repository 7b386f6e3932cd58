package org.attn4j.engine.site;

import org.apache.commons.math3.special.Erf;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** Arithmetic, functions of single elements, and activations. The shift of 0.9 makes some arguments negative. */
final class ElementOperations {

    private static final double SHIFT = 0.9;
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private ElementOperations() {}

    static void addTo(OperationCases cases) {
        arithmetic(cases);
        numbers(cases);
        functions(cases);
        activations(cases);
        parametricRectifier(cases);
    }

    private static void arithmetic(OperationCases cases) {
        cases.pairs("x.add(y)", (g, x, w) -> x.add(w), Double::sum);
        cases.pairs("x.sub(y)", (g, x, w) -> x.sub(w), (a, b) -> a - b);
        cases.pairs("x.rsub(y)", (g, x, w) -> x.rsub(w), (a, b) -> b - a);
        cases.pairs("x.mul(y)", (g, x, w) -> x.mul(w), (a, b) -> a * b);
        cases.pairs("x.div(y)", (g, x, w) -> x.div(w), (a, b) -> a / b);
        cases.pairs("x.rdiv(y)", (g, x, w) -> x.rdiv(w), (a, b) -> b / a);
        cases.pairs("math.pow(x, y)", (g, x, w) -> g.math().pow(x, w), Math::pow);
        cases.pairs("squaredDifference", (g, x, w) -> x.squaredDifference(w), (a, b) -> (a - b) * (a - b));
        cases.pairs("math.max(x, y)", (g, x, w) -> g.math().max(x, w), Math::max);
        cases.pairs("math.min(x, y)", (g, x, w) -> g.math().min(x, w), Math::min);
        cases.pairs("atan2", (g, x, w) -> g.math().atan2(x, w), Math::atan2);
        cases.pairs("gt(y) as a mask", (g, x, w) -> x.mul(x.gt(w).castTo(DataType.DOUBLE)), (a, b) -> a > b ? a : 0);
        for (int[] shape : OperationCases.MAPS) {
            cases.add("mergeAdd", shape, shape, (g, x, w) -> g.math().mergeAdd(x, w), (x, w) -> x.zip(w, Double::sum));
            cases.add(
                    "mergeAvg",
                    shape,
                    shape,
                    (g, x, w) -> g.math().mergeAvg(x, w),
                    (x, w) -> x.zip(w, (a, b) -> (a + b) / 2));
            cases.add("mergeMax", shape, shape, (g, x, w) -> g.math().mergeMax(x, w), (x, w) -> x.zip(w, Math::max));
        }
    }

    private static void numbers(OperationCases cases) {
        cases.elements("x.add(2)", (g, x) -> x.add(2), a -> a + 2);
        cases.elements("x.sub(2)", (g, x) -> x.sub(2), a -> a - 2);
        cases.elements("x.rsub(2)", (g, x) -> x.rsub(2), a -> 2 - a);
        cases.elements("x.mul(3)", (g, x) -> x.mul(3), a -> 3 * a);
        cases.elements("x.div(3)", (g, x) -> x.div(3), a -> a / 3);
        cases.elements("x.rdiv(3)", (g, x) -> x.rdiv(3), a -> 3 / a);
        cases.elements("x.pow(2.5)", (g, x) -> x.pow(2.5), a -> Math.pow(a, 2.5));
        cases.elements("scalarMax", (g, x) -> g.scalarMax(x, SHIFT), a -> Math.max(a, SHIFT));
        cases.elements("scalarMin", (g, x) -> g.scalarMin(x, SHIFT), a -> Math.min(a, SHIFT));
        cases.elements(
                "clipByValue", (g, x) -> g.math().clipByValue(x, 0.6, 1.1), a -> Math.min(1.1, Math.max(a, 0.6)));
        cases.elements("gt(1) as a mask", (g, x) -> x.mul(x.gt(SHIFT).castTo(DataType.DOUBLE)), a -> a > SHIFT ? a : 0);
        cases.elements(
                "replaceWhere",
                (g, x) -> g.replaceWhere(x, 0.5, Conditions.greaterThan(SHIFT)),
                a -> a > SHIFT ? 0.5 : a);
    }

    private static void functions(OperationCases cases) {
        cases.elements("neg", (g, x) -> x.neg(), a -> -a);
        cases.elements("abs", (g, x) -> g.math().abs(x.sub(SHIFT)), a -> Math.abs(a - SHIFT));
        cases.elements("sign", (g, x) -> g.math().sign(x.sub(SHIFT)), a -> Math.signum(a - SHIFT));
        cases.elements("step", (g, x) -> g.math().step(x, SHIFT), a -> a > SHIFT ? 1 : 0);
        cases.elements("exp", (g, x) -> g.math().exp(x), Math::exp);
        cases.elements("expm1", (g, x) -> g.math().expm1(x), Math::expm1);
        cases.elements("log", (g, x) -> g.math().log(x), Math::log);
        cases.elements("log of base 2", (g, x) -> g.math().log(x, 2), a -> Math.log(a) / Math.log(2));
        cases.elements("log1p", (g, x) -> g.math().log1p(x), Math::log1p);
        cases.elements("sqrt", (g, x) -> g.math().sqrt(x), Math::sqrt);
        cases.elements("rsqrt", (g, x) -> g.math().rsqrt(x), a -> 1 / Math.sqrt(a));
        cases.elements("reciprocal", (g, x) -> g.math().reciprocal(x), a -> 1 / a);
        cases.elements("square", (g, x) -> g.math().square(x), a -> a * a);
        cases.elements("cube", (g, x) -> g.math().cube(x), a -> a * a * a);
        cases.elements("sin", (g, x) -> g.math().sin(x), Math::sin);
        cases.elements("cos", (g, x) -> g.math().cos(x), Math::cos);
        cases.elements("tan", (g, x) -> g.math().tan(x.mul(0.5)), a -> Math.tan(a / 2));
        cases.elements("atan", (g, x) -> g.math().atan(x), Math::atan);
        cases.elements("sinh", (g, x) -> g.math().sinh(x), Math::sinh);
        cases.elements("cosh", (g, x) -> g.math().cosh(x), Math::cosh);
        cases.elements("erf", (g, x) -> g.math().erf(x), Erf::erf);
        cases.elements("floor", (g, x) -> g.math().floor(x), Math::floor);
        cases.elements("ceil", (g, x) -> g.math().ceil(x), Math::ceil);
        cases.elements("round", (g, x) -> g.math().round(x), Math::rint);
        cases.elements("onesLike", (g, x) -> x.mul(g.onesLike(x)), a -> a);
        cases.elements("zerosLike", (g, x) -> x.add(g.zerosLike(x)), a -> a);
        cases.elements("identity", (g, x) -> g.identity(x), a -> a);
    }

    private static void activations(OperationCases cases) {
        cases.elements("sigmoid", (g, x) -> g.nn().sigmoid(x), ElementOperations::sigmoid);
        cases.elements("logSigmoid", (g, x) -> g.nn().logSigmoid(x), a -> Math.log(sigmoid(a)));
        cases.elements("tanh", (g, x) -> g.nn().tanh(x), Math::tanh);
        cases.elements("relu", (g, x) -> g.nn().relu(x.sub(SHIFT), 0), a -> Math.max(0, a - SHIFT));
        cases.elements("relu6", (g, x) -> g.nn().relu6(x.mul(6).sub(1), 0), a -> Math.min(6, Math.max(0, 6 * a - 1)));
        cases.elements(
                "leakyRelu",
                (g, x) -> g.nn().leakyRelu(x.sub(SHIFT), 0.1),
                a -> Math.max(a - SHIFT, 0.1 * (a - SHIFT)));
        cases.elements("elu", (g, x) -> g.nn().elu(x.sub(SHIFT)), a -> a > SHIFT ? a - SHIFT : Math.expm1(a - SHIFT));
        cases.elements(
                "selu",
                (g, x) -> g.nn().selu(x.sub(SHIFT)),
                a -> SELU_SCALE * (a > SHIFT ? a - SHIFT : SELU_ALPHA * Math.expm1(a - SHIFT)));
        // ND4J's gelu is the approximation x sigmoid(1.702 x).
        cases.elements("gelu", (g, x) -> g.nn().gelu(x.sub(SHIFT)), a -> (a - SHIFT) * sigmoid(1.702 * (a - SHIFT)));
        cases.elements("swish", (g, x) -> g.nn().swish(x), a -> a * sigmoid(a));
        cases.elements("softplus", (g, x) -> g.nn().softplus(x), a -> Math.log1p(Math.exp(a)));
        cases.elements(
                "softsign", (g, x) -> g.nn().softsign(x.sub(SHIFT)), a -> (a - SHIFT) / (1 + Math.abs(a - SHIFT)));
        cases.elements(
                "hardSigmoid",
                (g, x) -> g.nn().hardSigmoid(x.mul(3).sub(2)),
                a -> Math.min(1, Math.max(0, 0.2 * (3 * a - 2) + 0.5)));
        cases.elements("hardTanh", (g, x) -> g.nn().hardTanh(x), a -> Math.max(-1, Math.min(1, a)));
    }

    private static void parametricRectifier(OperationCases cases) {
        for (int[] shape : OperationCases.MAPS) {
            cases.add(
                    "prelu",
                    shape,
                    new int[] {shape[1], 1, 1},
                    (g, x, w) -> g.nn().prelu(x.sub(SHIFT), w, 2, 3),
                    (x, w) -> x.zip(w, (a, b) -> a > SHIFT ? a - SHIFT : b * (a - SHIFT)));
        }
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
