package dev.offshoot.template.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.template.RealCheckout;
import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.tree.TreeText;
import org.junit.jupiter.api.Test;

class ContractListsTest {

    private static final String SCHEMA = "{\"title\" : \"x\"}";

    private final TreeText tree = new TreeText(RealCheckout.root());
    private final String catalogue = tree.read(ContractCatalogue.PATH);
    private final String document = tree.read(AsyncApiDocument.PATH);

    @Test
    void aRecordThatGoesLeavesNoTrace() {
        for (String record : new String[] {"aaa.AaaMade", "mail.ZzzMade", "zzz.ZzzMade"}) {
            ContractCatalogue grown = ContractCatalogue.parse(catalogue).with("dev.offshoot.contracts." + record);

            assertThat(grown.text())
                    .contains("import dev.offshoot.contracts." + record + ";\n")
                    .contains(record.substring(record.indexOf('.') + 1) + ".class");
            assertThat(ContractCatalogue.parse(grown.text())
                            .without("dev.offshoot.contracts." + record)
                            .text())
                    .isEqualTo(catalogue);
        }
    }

    @Test
    void aTypeThatGoesLeavesNoTrace() {
        for (String type : new String[] {"aaa.a.made", "mail.zzz.made", "zzz.z.made"}) {
            AsyncApiDocument grown = AsyncApiDocument.parse(document).with(type, SCHEMA);

            assertThat(grown.text()).contains("#/channels/" + type, "\"title\" : \"x\"");
            assertThat(AsyncApiDocument.parse(grown.text()).without(type).text())
                    .isEqualTo(document);
        }
    }

    @Test
    void twoRecordsOfOneNameAreRefused() {
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> ContractCatalogue.parse(catalogue).with("dev.offshoot.contracts.shops.ServiceLost"))
                .withMessageContaining("dev.offshoot.contracts.broker.ServiceLost");
    }

    @Test
    void listsThatSomebodyReshapedAreNotGuessedAt() {
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> ContractCatalogue.parse(catalogue.replace("ServiceLost.class,", "")))
                .withMessageContaining("lists other records than it imports");
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> AsyncApiDocument.parse(document.replace(" : ", ": ")))
                .withMessageContaining("-Doffshoot.contracts=write");
    }
}
