package dev.offshoot.contracts.schema;

import dev.offshoot.contracts.Catalogue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    @Test
    void storedDocumentIsWhatTheRecordsSay() throws IOException {
        StoredDocument.at("asyncapi.json")
                .expect(new AsyncApi().of(Catalogue.platform().contracts()));
    }
}
