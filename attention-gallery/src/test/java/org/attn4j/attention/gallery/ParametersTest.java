package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.ParameterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests each module's parameters: defaults, reading from JSON and messages for invalid values. */
class ParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eca-ns     | EcaNsParameters[kernel=3]",
                "se-var1    | SeVar1Parameters[]",
                "se-var2    | SeVar2Parameters[]",
                "se-var3    | SeVar3Parameters[]",
                "se-gc      | SeGcParameters[groups=16, width=16]",
                "cse        | CseParameters[reduction=2, bias=true]",
                "sse        | SseParameters[]",
                "scse       | ScseParameters[reduction=2, bias=true, merge=MAX]",
                "cbam       | CbamParameters[reduction=16, bias=true, spatialKernel=7, spatialNorm=true]",
                "ge         | GeParameters[form=THETA_MINUS, extent=global, reduction=16, bias=false]",
                "srm        | SrmParameters[]",
                "gct        | GctParameters[]",
                "simam      | SimamParameters[lambda=1.0E-4]",
                "coordinate | CoordinateParameters[reduction=32]",
                "gc         | GcParameters[reduction=8, fusion=SCALE]",
                "triplet    | TripletParameters[kernel=7]",
                "ela        | ElaParameters[kernel=7, width=1, groups=16]",
                "sge        | SgeParameters[groups=64]",
                "lct        | LctParameters[groups=64]",
                "mca        | McaParameters[]",
                "ema        | EmaParameters[groups=32]",
                "non-local  | NonLocalParameters[reduction=2, subsample=false]",
            })
    void defaultsAreThoseOfThePapers(String type, String expected) {
        assertEquals(
                expected, Modules.parameters("{\"type\": \"" + type + "\"}").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eca-ns     | 'kernel': 5 | EcaNsParameters[kernel=5]",
                "se-gc      | 'groups': 4 | SeGcParameters[groups=4, width=16]",
                "se-gc      | 'groups': 'by-width', 'width': 8 | SeGcParameters[groups=by_width, width=8]",
                "cse        | 'reduction': 4, 'bias': false | CseParameters[reduction=4, bias=false]",
                "scse       | 'reduction': 4, 'bias': false, 'merge': 'add' | "
                        + "ScseParameters[reduction=4, bias=false, merge=ADD]",
                "scse       | 'merge': 'multiply' | ScseParameters[reduction=2, bias=true, merge=MULTIPLY]",
                "cbam       | 'reduction': 8, 'bias': false, 'spatialKernel': 3, 'spatialNorm': false | "
                        + "CbamParameters[reduction=8, bias=false, spatialKernel=3, spatialNorm=false]",
                "ge         | 'form': 'theta', 'extent': 4 | "
                        + "GeParameters[form=THETA, extent=4, reduction=16, bias=false]",
                "ge         | 'form': 'theta-plus', 'extent': 'global', 'reduction': 8, 'bias': true | "
                        + "GeParameters[form=THETA_PLUS, extent=global, reduction=8, bias=true]",
                "simam      | 'lambda': 0.1 | SimamParameters[lambda=0.1]",
                "coordinate | 'reduction': 16 | CoordinateParameters[reduction=16]",
                "gc         | 'reduction': 4, 'fusion': 'add' | GcParameters[reduction=4, fusion=ADD]",
                "triplet    | 'kernel': 3 | TripletParameters[kernel=3]",
                "ela        | 'kernel': 5, 'width': 8, 'groups': 32 | ElaParameters[kernel=5, width=8, groups=32]",
                "sge        | 'groups': 8 | SgeParameters[groups=8]",
                "lct        | 'groups': 8 | LctParameters[groups=8]",
                "ema        | 'groups': 8 | EmaParameters[groups=8]",
                "non-local  | 'reduction': 4, 'subsample': true | NonLocalParameters[reduction=4, subsample=true]",
            })
    void allParametersAreReadFromJson(String type, String properties, String expected) {
        assertEquals(expected, Modules.parameters(json(type, properties)).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eca-ns     | 'kernel': 4          | /kernel: must be odd and at least 1, was 4",
                "eca-ns     | 'kernel': -1         | /kernel: must be odd and at least 1, was -1",
                "se-gc      | 'groups': 0          | /groups: must be at least 1, was 0",
                "se-gc      | 'width': 0           | /width: must be at least 1, was 0",
                "cse        | 'reduction': 0       | /reduction: must be at least 1, was 0",
                "scse       | 'reduction': 0       | /reduction: must be at least 1, was 0",
                "scse       | 'merge': 'concat'    | /merge: must be 'max' or 'add' or 'multiply', was 'concat'",
                "cbam       | 'reduction': 0       | /reduction: must be at least 1, was 0",
                "cbam       | 'spatialKernel': 6   | /spatialKernel: must be odd and at least 1, was 6",
                "cbam       | 'spatialNorm': 1     | /spatialNorm: must be true or false, was 1",
                "ge         | 'form': 'theta-pluss' | /form: must be 'theta-minus' or 'theta' or 'theta-plus', "
                        + "was 'theta-pluss'; did you mean 'theta-plus'?",
                "ge         | 'extent': 1          | /extent: must be at least 2, was 1",
                "ge         | 'form': 'theta', 'extent': 6 | /extent: must be a power of 2 "
                        + "for theta and theta-plus, was 6",
                "ge         | 'reduction': 0       | /reduction: must be at least 1, was 0",
                "simam      | 'lambda': 0          | /lambda: must be above 0, was 0",
                "coordinate | 'reduction': 0       | /reduction: must be at least 1, was 0",
                "gc         | 'reduction': 0       | /reduction: must be at least 1, was 0",
                "gc         | 'fusion': 'sum'      | /fusion: must be 'scale' or 'add', was 'sum'",
                "triplet    | 'kernel': 4          | /kernel: must be odd and at least 1, was 4",
                "triplet    | 'kernel': -1         | /kernel: must be odd and at least 1, was -1",
                "ela        | 'kernel': 6          | /kernel: must be odd and at least 1, was 6",
                "ela        | 'width': 0           | /width: must be at least 1, was 0",
                "ela        | 'groups': 0          | /groups: must be at least 1, was 0",
                "sge        | 'groups': 0          | /groups: must be at least 1, was 0",
                "lct        | 'groups': 0          | /groups: must be at least 1, was 0",
                "ema        | 'groups': 0          | /groups: must be at least 1, was 0",
                "non-local  | 'reduction': 0       | /reduction: must be at least 1, was 0",
                "non-local  | 'subsample': 2       | /subsample: must be true or false, was 2",
            })
    void eachRuleHasItsMessage(String type, String properties, String problem) {
        ConfigException rejected =
                assertThrows(ConfigException.class, () -> Modules.parameters(json(type, properties)));
        assertEquals("command line: 1 problem\n  --attention " + problem.replace('\'', '"'), rejected.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'groups': 16                     | groups | must divide the number of channels, 24, was 16",
                "'groups': 'by-width', 'width': 5 | width  | must divide the number of channels, 24, was 5",
            })
    void indivisibleNumbersOfChannelsAreRejected(String properties, String component, String message) {
        ParameterException rejected =
                assertThrows(ParameterException.class, () -> Modules.module(json("se-gc", properties))
                        .weights(Modules.shape(24, 7, 7)));
        assertEquals(component, rejected.component());
        assertEquals(message, rejected.getMessage());
    }

    private static String json(String type, String properties) {
        return ("{'type': '" + type + "', " + properties + "}").replace('\'', '"');
    }
}
