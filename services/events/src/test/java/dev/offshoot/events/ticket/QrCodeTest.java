package dev.offshoot.events.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int SCALE = 4;

    @Test
    void theDrawnPictureIsReadBack() throws Exception {
        String code = "eyJraWQiOiIwMTIzNDU2Nzg5YWIifQ." + "x".repeat(120) + "." + "Y".repeat(86);

        assertThat(read(QrCode.svg(code))).isEqualTo(code);
    }

    @Test
    void thePictureNeedsNothingThatAStrictPolicyRefuses() {
        assertThat(QrCode.svg("a ticket"))
                .doesNotContain("<script", "style=", "href", "url(")
                .startsWith("<svg ")
                .endsWith("</svg>");
    }

    /** Draws the path as a browser would, and looks at it as a camera would. */
    private static String read(String svg) throws Exception {
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher rectangles = RECTANGLE.matcher(svg);
        while (rectangles.find()) {
            int left = Integer.parseInt(rectangles.group(1)) * SCALE;
            int top = Integer.parseInt(rectangles.group(2)) * SCALE;
            int length = Integer.parseInt(rectangles.group(3)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + length, 0);
            }
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
