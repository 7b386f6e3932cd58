package org.attn4j.config.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.document.Node.Bool;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Node.Null;
import org.attn4j.config.document.Node.Text;

/** Converts nodes to maps, lists, strings, numbers, booleans and null. */
enum PlainValues {
    /** Keeps members that are null. */
    WITH_NULL,
    /** Leaves out members that are null. */
    WITHOUT_NULL;

    Object of(Node node) {
        if (node instanceof Members object) {
            return members(object);
        }
        if (node instanceof Elements list) {
            List<Object> plain = new ArrayList<>();
            list.elements().forEach(element -> plain.add(of(element)));
            return plain;
        }
        if (node instanceof Text text) {
            return text.value();
        }
        if (node instanceof Bool bool) {
            return bool.value();
        }
        if (node instanceof Node.Number number) {
            return number.isInteger() ? WholeNumbers.plain(number.value()) : (Object) number.real();
        }
        return null;
    }

    Map<String, Object> members(Members object) {
        Map<String, Object> plain = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (this == WITH_NULL || !(member.value() instanceof Null)) {
                plain.put(name, of(member.value()));
            }
        });
        return plain;
    }
}
