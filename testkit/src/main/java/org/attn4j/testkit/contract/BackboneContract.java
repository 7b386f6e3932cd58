package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.Kind;

/**
 * What every backbone must keep, for images of several sizes; a size may be refused with a
 * {@link org.attn4j.core.error.ParameterException} that names {@code imageSize}:
 * <ul>
 *   <li>its sites have names of their own, the default position is one of theirs;
 *   <li>at every site and position the feature map has the declared shape, and what is put there is used;
 *   <li>its logits are finite, one for each class, and the same again for the same seed;
 *   <li>images do not see each other outside training;
 *   <li>ten training steps make the loss fall.
 * </ul>
 * Plain code, stateless, safe for any thread.
 */
public final class BackboneContract {

    private BackboneContract() {}

    /**
     * All checks of a provider.
     *
     * @param parts where it is found
     * @param name what configurations call it
     * @param parameterSets parameters as configurations have them, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        return ProviderChecks.of(parts, Kind.BACKBONE, name, found -> ofName(parts, found, parameterSets));
    }

    private static List<Check> ofName(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        for (String json : parameterSets) {
            String where = name + " " + json;
            BackboneRules rules = new BackboneRules(parts.backbone(name, json));
            checks.add(Check.single("fits an image size", where, rules::fitsNone));
            checks.add(Check.single("sites are well named", where, rules::illNamed));
            checks.add(Check.single("sites have their shapes", where, rules::misshapen));
            checks.add(Check.single("the seed decides", where, rules::undecided));
            checks.add(Check.single("images are independent", where, rules::dependent));
            checks.add(Check.single("loss falls", where, rules::learnsNothing));
        }
        return checks;
    }
}
