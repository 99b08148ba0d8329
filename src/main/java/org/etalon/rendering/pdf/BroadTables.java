package org.etalon.rendering.pdf;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Whether what needs a page on its side stands on one. The layout names a page when it begins it;
 * when a row is then moved there from the page before, the table comes to stand on the next one.
 */
final class BroadTables {
  private static final Set<String> NAMES = Set.of("widest", "broadest");

  private BroadTables() {}

  static boolean fit(BlockBox root) {
    List<PageBox> pages = root.getLayer().getPages();
    Deque<Box> boxes = new ArrayDeque<>(List.of(root));
    while (!boxes.isEmpty()) {
      Box box = boxes.pop();
      if (isBroad(box)) {
        if (pages.stream().anyMatch(page -> isOn(page, box) && isNarrow(page, box))) {
          return false;
        }
      } else {
        box.getChildren().forEach(boxes::push);
      }
    }
    return true;
  }

  private static boolean isBroad(Box box) {
    Element element = box.getElement();
    return element != null
        && List.of(element.getAttribute("class").split(" ")).stream().anyMatch(NAMES::contains);
  }

  private static boolean isOn(PageBox page, Box box) {
    int top = box.getAbsY();
    return page.getTop() < top + box.getHeight() && page.getBottom() > top;
  }

  private static boolean isNarrow(PageBox page, Box box) {
    return page.getOuterPageWidth() < box.getWidth();
  }
}
