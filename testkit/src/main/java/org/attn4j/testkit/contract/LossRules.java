package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.testkit.rule.Difference;
import org.attn4j.testkit.rule.FiniteDifferences;

/** The rules of {@link LossContract} for one set of parameters. */
final class LossRules {

    /** Few classes each, since a loss may have one weight per class, and as many as ImageNet's subsets have. */
    private static final List<LossCase> CASES = IntStream.concat(IntStream.rangeClosed(2, 10), IntStream.of(100))
            .mapToObj(LossCase::new)
            .toList();

    private static final double ROUNDING = 1e-12;
    private static final int CONCURRENT = 64;
    private static final long SEED = 1;

    private final LossParameters parameters;

    LossRules(LossParameters parameters) {
        this.parameters = parameters;
    }

    /** The check of a rule for each number of classes that the loss supports. */
    Check check(String rule, String where, Function<LossCase, Optional<String>> violation) {
        return Check.each(
                rule,
                where,
                CASES,
                testCase -> rejection(testCase).isEmpty() ? violation.apply(testCase) : Optional.empty());
    }

    Optional<String> supportsNoClasses() {
        if (parameters.create() == null) {
            return Optional.of("create() returns null; it must return a loss");
        }
        List<String> rejections =
                CASES.stream().flatMap(testCase -> rejection(testCase).stream()).toList();
        return rejections.size() == CASES.size()
                ? Optional.of(
                        "sum rejects each number of classes that was tried, 2 to 10 and 100, the last one because: "
                                + rejections.get(rejections.size() - 1))
                : Optional.empty();
    }

    private Optional<String> rejection(LossCase testCase) {
        try {
            parameters.create().sum(testCase.batch());
            return Optional.empty();
        } catch (ParameterException rejected) {
            return Optional.of(rejected.getMessage());
        }
    }

    Optional<String> wrongGradient(LossCase testCase) {
        Loss loss = parameters.create();
        FiniteDifferences differences = new FiniteDifferences(
                testCase.logits(), logits -> loss.sum(LossBatch.of(logits, testCase.targets(), testCase.classes())));
        return differences.difference(
                "the gradient",
                i -> "image " + i / testCase.classes() + ", class " + i % testCase.classes() + ",",
                Result.of(loss, testCase.batch()).gradient(),
                SEED);
    }

    Optional<String> unwrittenGradient(LossCase testCase) {
        double[] gradient = new double[LossCase.IMAGES * testCase.classes()];
        Arrays.fill(gradient, Double.NaN);
        parameters.create().sum(testCase.batch(), gradient);
        return Difference.find(
                "the gradient in an array that had NaN before",
                gradient,
                Result.of(parameters.create(), testCase.batch()).gradient(),
                0);
    }

    Optional<String> notASum(LossCase testCase) {
        Loss loss = parameters.create();
        if (loss.plain() == null) {
            return Optional.of("plain() returns null; it must return a loss");
        }
        return notASum("sum", loss, testCase)
                .or(() -> notASum("plain().sum", loss.plain(), testCase))
                .or(() -> withoutGradient(loss, testCase));
    }

    private static Optional<String> notASum(String what, Loss loss, LossCase testCase) {
        double sum = IntStream.range(0, LossCase.IMAGES)
                .mapToDouble(i -> loss.sum(testCase.image(i)))
                .sum();
        double whole = loss.sum(testCase.batch());
        return equal(whole, sum)
                ? Optional.empty()
                : Optional.of(what + " of " + LossCase.IMAGES + " images is " + whole + ", but must be " + sum
                        + ", the sum of their losses; the program divides it by the number of images");
    }

    private static Optional<String> withoutGradient(Loss loss, LossCase testCase) {
        double without = loss.sum(testCase.batch());
        double with = Result.of(loss, testCase.batch()).loss();
        return equal(without, with)
                ? Optional.empty()
                : Optional.of("sum is " + without + " without a gradient, but " + with + " with one");
    }

    private static boolean equal(double first, double second) {
        return Math.abs(first - second) <= ROUNDING * Math.max(1, Math.abs(second));
    }

    Optional<String> notFinite(LossCase testCase) {
        Result result = Result.of(parameters.create(), testCase.extreme());
        double plain = parameters.create().plain().sum(testCase.extreme());
        String advice = " for logits of magnitude " + (long) LossCase.EXTREME
                + ", but must be finite; subtract the largest logit before exp";
        if (!Double.isFinite(result.loss())) {
            return Optional.of("the loss is " + result.loss() + advice);
        }
        if (!Double.isFinite(plain)) {
            return Optional.of("the loss of plain() is " + plain + advice);
        }
        return Arrays.stream(result.gradient())
                .filter(element -> !Double.isFinite(element))
                .mapToObj(element -> "an element of the gradient is " + element + advice)
                .findFirst();
    }

    Optional<String> irreproducible(LossCase testCase) {
        Loss loss = parameters.create();
        Result first = Result.of(loss, testCase.batch());
        // Another batch in between, so that a loss which remembers the last one is noticed.
        loss.sum(testCase.extreme());
        if (!Result.of(loss, testCase.batch()).same(first)) {
            return Optional.of("a second call gives another loss or gradient for the same batch; keep no state");
        }
        if (!Result.of(parameters.create(), testCase.batch()).same(first)) {
            return Optional.of("a new instance gives another loss or gradient for the same batch;"
                    + " a loss must not draw random numbers");
        }
        boolean differs = IntStream.range(0, CONCURRENT).parallel().anyMatch(i -> !Result.of(loss, testCase.batch())
                .same(first));
        return differs
                ? Optional.of("concurrent threads get another loss or gradient for the same batch;"
                        + " keep no mutable state")
                : Optional.empty();
    }

    Optional<String> changedBatch(LossCase testCase) {
        double[] logits = testCase.logits();
        double[] targets = testCase.targets();
        parameters.create().sum(LossBatch.of(logits, targets, testCase.classes()), new double[logits.length]);
        return Difference.find("after sum, logits()", logits, testCase.logits(), 0)
                .or(() -> Difference.find("after sum, targets()", targets, testCase.targets(), 0))
                .map(difference -> difference + "; the arrays are read-only");
    }

    /** A loss and its gradient, which are equal bit by bit or not. */
    private record Result(double loss, double[] gradient) {

        static Result of(Loss loss, LossBatch batch) {
            double[] gradient = new double[batch.logits().length];
            return new Result(loss.sum(batch, gradient), gradient);
        }

        boolean same(Result other) {
            return Double.compare(loss, other.loss) == 0 && Arrays.equals(gradient, other.gradient);
        }
    }
}
