package org.countersign.intake.read;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a block of Markdown without its marks. */
final class MarkdownText extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    static String of(Node block) {
        MarkdownText text = new MarkdownText();
        text.visitChildren(block);
        return text.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak soft) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak hard) {
        words.append(' ');
    }
}
