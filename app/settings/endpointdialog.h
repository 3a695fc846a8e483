// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/models/provider.h"

#include <quaver/result.h>
#include <quaver/types.h>

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Quaver::Ui {

class FieldNote;
class KeyStore;

//! Asks for a model server: its name, its address, and where its key comes from. Its connection can
//! be tested before it is saved; nothing waits for that.
class EndpointDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a others are the names that are taken. \a keys has to outlive this.
    EndpointDialog(KeyStore *keys, const QStringList &others, QWidget *parent = nullptr);
    ~EndpointDialog() override;

    //! One that is there, to be changed.
    void setEndpoint(const ModelEndpoint &endpoint);
    //! Once it was accepted.
    [[nodiscard]] ModelEndpoint endpoint() const;
    //! A key that is to be kept from now on; empty: the one that is there stays.
    [[nodiscard]] QString typedKey() const;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildForm();
    void onNameEdited();
    void check();
    void showKeyState();
    void test();
    void endTest();
    void showResult(const Result<void> &answer);
    void retranslate();

    [[nodiscard]] bool needsKey() const;
    [[nodiscard]] QString variable() const;
    [[nodiscard]] QString nameProblem() const;
    [[nodiscard]] QString addressProblem() const;
    [[nodiscard]] QString variableProblem() const;
    [[nodiscard]] QString keyProblem() const;
    [[nodiscard]] Models::Provider provider() const;

    KeyStore *m_keys;
    QStringList m_others;
    ModelEndpoint m_base; //!< with what the fields do not show
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    FieldNote *m_nameNote;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    FieldNote *m_addressNote;
    QCheckBox *m_needsKey;
    QLabel *m_variableLabel;
    QLineEdit *m_variable;
    FieldNote *m_variableNote;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    FieldNote *m_keyNote;
    QPushButton *m_test;
    FieldNote *m_result;
    QDialogButtonBox *m_buttons;
    bool m_hasOwnVariable = false; //!< a person has named it: it no longer follows the name
    bool m_isTesting = false;
    CancelSource m_cancel;
};

} // namespace Quaver::Ui
