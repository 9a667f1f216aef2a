package org.xinimap.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A prefix tree over folded names: the longest name that starts at a place of a text. */
final class NameTrie {
    /** A name that starts at the place asked for, and where it ends. */
    record Hit(int end, List<NameMatch> matches) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private final List<NameMatch> matches = new ArrayList<>(1);
    }

    private final Node root = new Node();

    void add(String folded, NameMatch match) {
        Node node = root;
        for (int i = 0; i < folded.length(); i++) {
            node = node.next.computeIfAbsent(folded.charAt(i), c -> new Node());
        }
        node.matches.add(match);
    }

    Optional<Hit> longestAt(String text, int start) {
        if (start > 0 && isLetterOrDigit(text.charAt(start)) && isLetterOrDigit(text.charAt(start - 1))) {
            return Optional.empty();
        }
        Node node = root;
        Hit best = null;
        for (int i = start; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            boolean closed =
                    i + 1 == text.length() || !isLetterOrDigit(text.charAt(i)) || !isLetterOrDigit(text.charAt(i + 1));
            if (!node.matches.isEmpty() && closed) {
                best = new Hit(i + 1, node.matches);
            }
        }
        return Optional.ofNullable(best);
    }

    /** A letter or digit of a script that separates words; Chinese does not. */
    private static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c) && !FoldedText.isHan(c);
    }
}
