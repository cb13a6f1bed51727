package dev.offshoot.template.check;

/**
 * Something that is not as the template has it.
 *
 * @param path from the root of the checkout
 * @param sentence what is wrong, and the remedy
 * @param diff from the template to the file; empty where there is none
 */
public record Finding(String path, String sentence, String diff) {

    @Override
    public String toString() {
        return path + ": " + sentence + (diff.isEmpty() ? "" : "\n" + diff);
    }
}
